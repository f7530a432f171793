namespace Consultare.EndToEnd.Tests.Process;

/// <summary>Where a service is killed in its run, and what its run fills.</summary>
/// <param name="Service">Canonical key.</param>
/// <param name="HeldPath">The path whose request is held while the hub is killed.</param>
/// <param name="LetThrough">Requests of that path that are answered first.</param>
/// <param name="Tables">The tables it fills.</param>
public sealed record KillCase(string Service, string HeldPath, int LetThrough, params string[] Tables)
{
    /// <summary>Parameters of the held request.</summary>
    public Dictionary<string, string>? Where { get; init; }

    /// <summary>A service that must have run before in the same folder; null for none.</summary>
    public string? After { get; init; }

    /// <summary>The queue whose people come before the run and of whom one leaves afterwards; null for none.</summary>
    public string? Queue { get; init; }

    /// <inheritdoc />
    public override string ToString() => Service;
}
