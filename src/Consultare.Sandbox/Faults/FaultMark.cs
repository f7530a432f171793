namespace Consultare.Sandbox.Faults;

/// <summary>Leaves on a request the name of the fault that met it, for the journal.</summary>
internal static class FaultMark
{
    private static readonly object CutKey = new();

    public static string? Of(HttpContext http) => http.Items[typeof(FaultMark)] as string;

    /// <summary>Cuts the connection; the journal then knows that no whole answer went out.</summary>
    public static void Cut(HttpContext http)
    {
        http.Items[CutKey] = true;
        http.Abort();
    }

    public static bool IsCut(HttpContext http) =>
        http.Items.ContainsKey(CutKey) || http.RequestAborted.IsCancellationRequested;

    public static void Set(HttpContext http, string name) => http.Items[typeof(FaultMark)] = name;
}
