namespace Consultare.Grains.Runs;

/// <summary>A page that has just run, not yet in the ledger; instants are UTC.</summary>
internal sealed record RanPage(
    PlannedPage Page, int PageNo, PageResult Result, DateTimeOffset StartedAt, DateTimeOffset EndedAt);
