using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>Binds one state of one activation to its storage; operations run one after another.</summary>
internal sealed class StateBridge<T>(Activation activation, string name, IGrainStorage storage) : IPersistentState<T>, IStateBridge
{
    private readonly GrainState<T> _state = new(StateBridge.New<T>());
    private Task _last = Task.CompletedTask;
    private bool _isLoaded;

    private delegate Task Operation(string name, GrainId id, IGrainState<T> state, CancellationToken cancellationToken);

    public T State
    {
        get
        {
            CheckContext();
            return _state.State!;
        }

        set
        {
            CheckContext();
            _state.State = value;
        }
    }

    public string? Etag => _state.ETag;

    public bool RecordExists => _isLoaded ? _state.RecordExists : throw new InvalidOperationException("State has not yet been loaded");

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) => Queue(storage.ReadStateAsync, cancellationToken);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task WriteStateAsync(CancellationToken cancellationToken) => Queue(storage.WriteStateAsync, cancellationToken);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ClearStateAsync(CancellationToken cancellationToken) => Queue(storage.ClearStateAsync, cancellationToken);

    private static void CheckContext()
    {
        if (Activation.Current is null)
        {
            throw new InvalidOperationException("A grain's state can only be reached from within the grain's turn.");
        }
    }

    private Task Queue(Operation operation, CancellationToken cancellationToken)
    {
        CheckContext();
        return _last = RunAfter(_last, operation, cancellationToken);
    }

    private async Task RunAfter(Task previous, Operation operation, CancellationToken cancellationToken)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            await operation(name, activation.GrainId, _state, cancellationToken);
            _isLoaded = true;
        }
        catch (Exception error) when (error is not (OrleansException or OperationCanceledException))
        {
            throw new OrleansException($"State \"{name}\" of {activation.GrainId}: {error.GetType()}: {error.Message}", error);
        }
    }
}
