namespace Consultare.Grains.Abstractions.Runs;

/// <summary>What a run did with the rows of its source.</summary>
/// <param name="Read">Rows the source sent.</param>
/// <param name="Written">Rows inserted or changed.</param>
/// <param name="Unchanged">Rows that already stood as sent, or that the hub does not keep.</param>
/// <param name="Rejected">Rows that could not be read; listed in the ledger.</param>
/// <param name="Removed">Stored rows the source no longer has.</param>
[GenerateSerializer, Immutable, Alias("runs.rows")]
public sealed record RowCounts(
    [property: Id(0)] long Read,
    [property: Id(1)] long Written,
    [property: Id(2)] long Unchanged,
    [property: Id(3)] long Rejected,
    [property: Id(4)] long Removed)
{
    /// <summary>No rows at all.</summary>
    public static RowCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>The sum of both counts.</summary>
    public RowCounts Plus(RowCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Read + other.Read,
            Written + other.Written,
            Unchanged + other.Unchanged,
            Rejected + other.Rejected,
            Removed + other.Removed);
    }
}
