namespace Orleans.Conformance.State;

[GenerateSerializer]
public sealed class Ledger
{
    [Id(0)]
    public int Total { get; set; }

    [Id(1)]
    public List<string> Notes { get; set; } = [];
}
