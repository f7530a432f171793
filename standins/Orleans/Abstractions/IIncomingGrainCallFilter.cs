namespace Orleans;

/// <summary>Runs around every call into grains of a silo, or into one grain that implements it.</summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Runs around one call: must call context.Invoke() for it to happen.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}
