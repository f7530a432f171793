namespace Consultare.Grains.Runs;

/// <summary>What came of one page.</summary>
internal sealed record PageResult
{
    /// <summary>Rows the source announced; null when it announces none.</summary>
    public long? Promised { get; init; }

    /// <summary>Rows it sent.</summary>
    public long Read { get; init; }

    /// <summary>Rows inserted or changed.</summary>
    public long Written { get; init; }

    /// <summary>Rows that stood as sent, or that the hub does not keep.</summary>
    public long Unchanged { get; init; }

    /// <summary>Stored rows taken away because the source no longer has them.</summary>
    public long Removed { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public IReadOnlyList<PageReject> Rejects { get; init; } = [];

    /// <summary>Calls made for the page, retries included.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Set when the page did not close.</summary>
    public PageFailure? Failure { get; init; }

    /// <summary>Set when it closed but something about it is doubtful; makes the run a warning.</summary>
    public string? Warning { get; init; }

    /// <summary>On a preview: what reading this page for real would change.</summary>
    public PagePreview? Preview { get; init; }

    /// <summary>Something the run's details say beside its figures; no doubt at all.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether what came was proven whole by the source itself, so that even nothing at all is no doubt (hub-domain 4.3).</summary>
    public bool IsProven { get; init; }

    /// <summary>Something worth reading in the ledger that is no doubt at all.</summary>
    public string? Note { get; init; }

    /// <summary>Whether every promised row is accounted for (hub-domain 4.3).</summary>
    public bool IsAccountedFor => Promised is null || Promised == Written + Unchanged + Rejects.Count;

    /// <summary>A page that failed.</summary>
    public static PageResult Failed(string message, FailureWeight weight, int attempts = 1) =>
        new() { Failure = new PageFailure(message, weight), Attempts = attempts };

    /// <summary>The same failure, with the broken credential behind it: the board shows what the service waits for.</summary>
    public PageResult BlockedBy(string credential) => Failure is null
        ? this
        : this with { Failure = Failure with { BlockedBy = credential } };
}
