using System.Text.RegularExpressions;
using Consultare.Integrations.Feegow.Queues;

namespace Consultare.Integrations.Feegow.WaitingRoom;

/// <summary>Reads one row of the waiting table by position and checks its layout (hub-integrations 5, S30).</summary>
internal static partial class WaitingRow
{
    private const int Columns = 7;
    private const int ArrivalLength = 5;

    /// <summary>The patient, or what is wrong with the layout; nothing of the row is in the words.</summary>
    public static (WaitingPatient? Patient, string Problem) Read(IReadOnlyList<string> cells)
    {
        if (cells.Count < Columns)
        {
            return (null, $"uma linha tem {cells.Count} colunas em vez de pelo menos {Columns}");
        }

        var arrival = QueueText.Clean(cells[1]);
        if (!StartsWithTime().IsMatch(arrival))
        {
            return (null, "a segunda coluna não traz o horário de chegada");
        }

        var name = Badge().Replace(QueueText.Clean(cells[2]), "");
        if (StartsWithTime().IsMatch(name) || !name.Any(char.IsLetter))
        {
            return (null, "a terceira coluna não traz o nome do paciente");
        }

        var isInService = QueueText.Clean(cells[6]).Contains("atendimento", StringComparison.OrdinalIgnoreCase);
        return (new WaitingPatient(name, arrival[..ArrivalLength], QueueText.Clean(cells[4]), isInService), "");
    }

    [GeneratedRegex("^[0-9]{2}:[0-9]{2}")]
    private static partial Regex StartsWithTime();

    [GeneratedRegex("^primeira vez ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Badge();
}
