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

/// <summary>Makes references to grains and observers. A prefix names the class when several implement the interface.</summary>
public interface IGrainFactory
{
    /// <summary>The grain with this string key.</summary>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>The grain with this number key.</summary>
    TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey;

    /// <summary>The grain with this GUID key.</summary>
    TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey;

    /// <summary>The grain with this identity.</summary>
    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;

    /// <summary>A reference through which grains call the object; the object itself is held only weakly.</summary>
    TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;

    /// <summary>Ends a reference made by CreateObjectReference.</summary>
    void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;
}

/// <summary>Calls grains from outside of them.</summary>
public interface IClusterClient : IGrainFactory
{
    /// <summary>The services of the host this client belongs to.</summary>
    IServiceProvider ServiceProvider { get; }
}
