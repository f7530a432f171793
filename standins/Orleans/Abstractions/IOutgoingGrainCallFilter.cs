namespace Orleans;

/// <summary>Runs around every call that a silo or a client sends.</summary>
public interface IOutgoingGrainCallFilter
{
    /// <summary>Runs around one call: must call context.Invoke() for it to happen.</summary>
    Task Invoke(IOutgoingGrainCallContext context);
}
