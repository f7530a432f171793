namespace Consultare.Sandbox.Faults;

/// <summary>Leaves on a request the name of the fault that met it, for the journal.</summary>
internal static class FaultMark
{
    public static string? Of(HttpContext http) => http.Items[typeof(FaultMark)] as string;

    public static void Set(HttpContext http, string name) => http.Items[typeof(FaultMark)] = name;
}
