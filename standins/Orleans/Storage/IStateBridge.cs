namespace Orleans.Standin;

/// <summary>A persistent state that is to be read before its grain is activated.</summary>
internal interface IStateBridge
{
    Task ReadStateAsync(CancellationToken cancellationToken);
}
