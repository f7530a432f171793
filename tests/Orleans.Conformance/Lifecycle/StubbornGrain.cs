using System.Collections.Concurrent;

namespace Orleans.Conformance.Lifecycle;

/// <summary>A grain whose first activation fails.</summary>
public sealed class StubbornGrain : Grain, IStubbornGrain
{
    private static readonly ConcurrentDictionary<string, bool> Tried = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        Tried.TryAdd(this.GetPrimaryKeyString(), true)
            ? throw new InvalidOperationException("not the first time")
            : Task.CompletedTask;

    public Task<string> Plain() => Task.FromResult("plain");
}
