using Orleans.Runtime;

namespace Orleans;

/// <summary>The base of every grain interface.</summary>
public interface IGrain : IAddressable;

/// <summary>A grain interface whose key is a string.</summary>
public interface IGrainWithStringKey : IGrain;

/// <summary>A grain interface whose key is a whole number.</summary>
public interface IGrainWithIntegerKey : IGrain;

/// <summary>A grain interface whose key is a GUID.</summary>
public interface IGrainWithGuidKey : IGrain;

/// <summary>The base of interfaces through which grains call objects outside any grain.</summary>
public interface IGrainObserver : IAddressable;

/// <summary>What every grain class is to its host.</summary>
public interface IGrainBase
{
    /// <summary>The activation this instance belongs to.</summary>
    IGrainContext GrainContext { get; }
    /// <summary>Runs once before the first call, after persistent state has been read.</summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;
    /// <summary>Runs once after the last call.</summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
