namespace Consultare.Data.SelfChecks;

/// <summary>A row of self_checks.</summary>
/// <param name="RanAt">When, UTC.</param>
/// <param name="Checks">Its comparisons.</param>
public sealed record SelfCheckRecord(DateTimeOffset RanAt, IReadOnlyList<SelfCheckItem> Checks)
{
    /// <summary>Whether all agree.</summary>
    public bool Ok => Checks.All(check => check.Ok);
}
