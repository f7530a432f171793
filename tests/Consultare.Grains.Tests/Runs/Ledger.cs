using Consultare.Grains.Runs;

namespace Consultare.Grains.Tests.Runs;

/// <summary>Makes ledgers for the rules that are computed from them.</summary>
internal static class Ledger
{
    public static PageResult Good(long rows = 100) => new() { Promised = rows, Read = rows, Written = rows };

    public static PageResult Failed(FailureWeight weight = FailureWeight.Page, string message = "A origem não respondeu.") =>
        PageResult.Failed(message, weight);

    public static PageResult Rejecting(int rejected, int of) => new()
    {
        Promised = of,
        Read = of,
        Written = of - rejected,
        Rejects = [.. Enumerable.Range(1, rejected).Select(id => new PageReject($"{id}", "data", "não é uma data"))],
    };

    /// <summary>A ledger of data pages.</summary>
    public static RunLedger Of(params PageResult[] pages)
    {
        var ledger = new RunLedger();
        foreach (var (page, number) in pages.Select((page, index) => (page, index + 1)))
        {
            ledger.Close(new PlannedPage($"p{number}"), page);
        }

        return ledger;
    }

    public static RunLedger WithPreparation(this RunLedger ledger, PageResult page)
    {
        ledger.Close(new PlannedPage("lista:nomes", IsPreparation: true), page);
        return ledger;
    }
}
