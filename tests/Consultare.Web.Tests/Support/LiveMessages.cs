using System.Text.Json;
using Consultare.Testing;

namespace Consultare.Web.Tests.Support;

/// <summary>Reads what a live line hears.</summary>
public static class LiveMessages
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Everything heard up to and including the first message that fits.</summary>
    public static async Task<IReadOnlyList<PanelCall>> ReadUntilAsync(
        this PanelLine line, Func<PanelCall, bool> fits, CancellationToken cancellationToken)
    {
        var heard = new List<PanelCall>();
        do
        {
            heard.Add(await line.NextCallAsync(cancellationToken));
        }
        while (!fits(heard[^1]));

        return heard;
    }

    public static long N(this PanelCall call) => call.Argument.GetProperty("n").GetInt64();

    public static string Epoch(this PanelCall call) => call.Argument.GetProperty("epoch").GetString()!;

    public static bool IsChange(this PanelCall call) => call.Method.Equals("serviceChanged", StringComparison.OrdinalIgnoreCase);

    public static string State(this PanelCall call) => Service(call).GetProperty("state").GetString()!;

    public static JsonElement Service(this PanelCall call) => call.Argument.GetProperty("service");

    /// <summary>Whether the message says that a run is over.</summary>
    public static bool Ends(this PanelCall call, Guid runId) =>
        call.IsChange()
        && Service(call).GetProperty("last") is { ValueKind: JsonValueKind.Object } last
        && last.GetProperty("runId").GetGuid() == runId
        && Service(call).GetProperty("current").ValueKind == JsonValueKind.Null;
}
