using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Standin;

namespace Orleans;

/// <summary>The base of grain classes. Only the host may build one.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Takes the activation that the host is building; InvalidOperationException elsewhere.</summary>
    protected Grain() => GrainContext = Activation.OfThisTurn
        ?? throw new InvalidOperationException("A grain is built by its host, never with new.");

    /// <summary>The activation this instance belongs to.</summary>
    public IGrainContext GrainContext { get; }
    /// <summary>A reference to this grain.</summary>
    public GrainReference GrainReference => GrainContext.GrainReference;
    /// <summary>Finds other grains.</summary>
    protected IGrainFactory GrainFactory => ServiceProvider.GetRequiredService<IGrainFactory>();
    /// <summary>The services of this activation's own scope.</summary>
    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;
    /// <summary>Runs once before the first call, after persistent state has been read.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    /// <summary>Runs once after the last call.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;
    /// <summary>Deactivates as soon as no request runs.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);
    /// <summary>Keeps the activation for at least so long even when idle; zero or less takes that back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)GrainContext).DelayDeactivation(timeSpan);
}
