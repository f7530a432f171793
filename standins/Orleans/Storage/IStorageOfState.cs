namespace Orleans.Core;

/// <summary>One stored state of a grain and its value.</summary>
public interface IStorage<TState> : IStorage
{
    /// <summary>The value; a fresh one when none is stored.</summary>
    TState State { get; set; }
}
