using Consultare.Sandbox.FeegowApi;

namespace Consultare.Sandbox.Switches;

/// <summary>One thing about the outside world that differs from licence to licence.</summary>
/// <param name="Name">Name, as the control interface takes it.</param>
/// <param name="Allowed">What it may be set to, in words.</param>
/// <param name="Usual">Its value after a reset.</param>
/// <param name="Set">Sets it on a variant of the API; null when the value is not allowed.</param>
internal sealed record SandboxSwitch(
    string Name, string Allowed, string Usual, Func<ApiVariant, string, ApiVariant?> Set);
