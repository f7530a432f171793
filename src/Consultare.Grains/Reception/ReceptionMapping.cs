using Consultare.Data.Reception;
using Consultare.Integrations.Feegow.Reception;

namespace Consultare.Grains.Reception;

/// <summary>Turns what the totem sends into rows of recepcao_historico.</summary>
internal static class ReceptionMapping
{
    /// <summary>
    /// A row. Where the source tells the day alone the clock time is that of this sighting, which the store keeps from the
    /// first one; without any arrival it is now (hub-integrations 6.1).
    /// </summary>
    public static ReceptionRow Row(ReceptionItem item, DateTime nowLocal)
    {
        var time = TimeOnly.FromDateTime(nowLocal);
        return new ReceptionRow(
            item.Id,
            item.Patient,
            item.Arrival?.At(time) ?? nowLocal,
            item.ServedAt?.At(time),
            item.ServedAt is { Time: not null },
            item.Status);
    }
}
