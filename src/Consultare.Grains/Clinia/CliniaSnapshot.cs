using Consultare.Data.Clinia;
using Consultare.Integrations.Clinia;

namespace Consultare.Grains.Clinia;

/// <summary>
/// Puts the snapshot together: the groups of the settings and those the source told, with the network's row. The settings'
/// name comes first, then the source's (hub-integrations 8).
/// </summary>
/// <param name="labels">Groups that the settings name; they appear even with nobody waiting.</param>
/// <param name="names">Names as the source told them.</param>
/// <param name="waits">Waits as the source told them; null when they could not be read.</param>
internal sealed class CliniaSnapshot(
    IReadOnlyList<CliniaGroupLabel> labels, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, int>? waits)
{
    private const string Unnamed = "Não identificado";

    public IReadOnlyList<CliniaGroupReading> Of(CliniaQueues queue)
    {
        var ids = labels.Select(label => label.Id).Concat(queue.Groups.Keys).Concat(waits?.Keys ?? [])
            .Where(id => id != CliniaStore.GlobalId)
            .Distinct(StringComparer.Ordinal)
            .Take(CliniaStore.MostGroups - 1);
        return
        [
            .. ids.Select(id => new CliniaGroupReading(
                id, NameOf(id), queue.Groups.GetValueOrDefault(id), waits is null ? null : waits.GetValueOrDefault(id))),
            new(CliniaStore.GlobalId, CliniaStore.GlobalName, queue.Global, 0),
        ];
    }

    private string NameOf(string id) =>
        labels.FirstOrDefault(label => label.Id == id)?.Name ?? names.GetValueOrDefault(id) ?? Unnamed;
}
