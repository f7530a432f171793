using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>A persistent state that is to be read before its grain is activated.</summary>
internal interface IStateBridge
{
    Task ReadStateAsync(CancellationToken cancellationToken);
}

/// <summary>Makes the persistent states that a grain's constructor asks for.</summary>
internal static class StateBridge
{
    public static IStateBridge Create(Activation activation, ParameterInfo parameter)
    {
        var wanted = parameter.GetCustomAttribute<PersistentStateAttribute>()!;
        var name = wanted.StorageName ?? "Default";
        var storage = activation.Silo.ServiceProvider.GetKeyedService<IGrainStorage>(name)
            ?? throw new BadProviderConfigException($"No storage named \"{name}\" was set up for {activation.GrainId}.");
        var bridge = typeof(StateBridge<>).MakeGenericType(parameter.ParameterType.GetGenericArguments());
        return (IStateBridge)Activator.CreateInstance(bridge, activation, wanted.StateName, storage)!;
    }
}

/// <summary>Binds one state of one activation to its storage; operations run one after another.</summary>
internal sealed class StateBridge<T>(Activation activation, string name, IGrainStorage storage) : IPersistentState<T>, IStateBridge
{
    private readonly GrainState<T> _state = new() { State = StateRow.New<T>() };
    private Task _last = Task.CompletedTask;
    private bool _isLoaded;
    private delegate Task Operation(string name, GrainId id, IGrainState<T> state);

    public T State
    {
        get => Checked.State!;
        set => Checked.State = value;
    }

    public string? Etag => _state.ETag;
    public bool RecordExists => _isLoaded ? _state.RecordExists : throw new InvalidOperationException("State has not yet been loaded");

    // Only the grain's own turns may touch its state.
    private GrainState<T> Checked => Activation.OfThisTurn is null
        ? throw new InvalidOperationException("A grain's state can only be reached from within the grain's turn.")
        : _state;

    public Task ReadStateAsync() => ReadStateAsync(default);
    public Task ReadStateAsync(CancellationToken cancellationToken) => Queue(storage.ReadStateAsync, cancellationToken);
    public Task WriteStateAsync() => WriteStateAsync(default);
    public Task WriteStateAsync(CancellationToken cancellationToken) => Queue(storage.WriteStateAsync, cancellationToken);
    public Task ClearStateAsync() => ClearStateAsync(default);
    public Task ClearStateAsync(CancellationToken cancellationToken) => Queue(storage.ClearStateAsync, cancellationToken);

    private Task Queue(Operation operation, CancellationToken cancellationToken) =>
        _last = RunAfter(_last, operation, Checked, cancellationToken);

    private async Task RunAfter(Task previous, Operation operation, GrainState<T> state, CancellationToken cancellationToken)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await operation(name, activation.GrainId, state);
            _isLoaded = true;
        }
        catch (Exception error) when (error is not (OrleansException or OperationCanceledException))
        {
            throw new OrleansException($"State \"{name}\" of {activation.GrainId}: {error.GetType()}: {error.Message}", error);
        }
    }
}
