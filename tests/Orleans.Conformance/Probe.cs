using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Orleans.Conformance;

/// <summary>Where grains tell the test what happened: named channels, waited for with a guard, never slept for.</summary>
public sealed class Probe
{
    /// <summary>How long a test waits for what must happen; only a failing test ever waits that long.</summary>
    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Channel<string>> _channels = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();

    /// <summary>Shared by all silos of the process, so that keys must be unique to a test.</summary>
    public static Probe Shared { get; } = new();

    public void Tell(string key, string what) => ChannelOf(key).Writer.TryWrite(what);

    public async Task<string> Next(string key) => await ChannelOf(key).Reader.ReadAsync().AsTask().WaitAsync(Guard);

    /// <summary>What has been told and not yet read.</summary>
    public IReadOnlyList<string> Told(string key)
    {
        var told = new List<string>();
        while (ChannelOf(key).Reader.TryRead(out var what))
        {
            told.Add(what);
        }

        return told;
    }

    /// <summary>A gate that a grain waits at until the test opens it.</summary>
    public TaskCompletionSource Gate(string key) =>
        _gates.GetOrAdd(key, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private Channel<string> ChannelOf(string key) => _channels.GetOrAdd(key, _ => Channel.CreateUnbounded<string>());
}
