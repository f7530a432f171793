namespace Orleans.Runtime;

/// <summary>Anything that calls can be sent to.</summary>
public interface IAddressable;

/// <summary>One activation of a grain.</summary>
public interface IGrainContext
{
    /// <summary>Whose activation this is.</summary>
    GrainId GrainId { get; }

    /// <summary>A reference to the grain.</summary>
    GrainReference GrainReference { get; }

    /// <summary>The instance; null until it has been built.</summary>
    object? GrainInstance { get; }
    /// <summary>The services of this activation's own scope.</summary>
    IServiceProvider ActivationServices { get; }
    /// <summary>Completes when the activation is gone.</summary>
    Task Deactivated { get; }
    /// <summary>Starts to deactivate: requests under way end first, later ones go to the next activation.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
