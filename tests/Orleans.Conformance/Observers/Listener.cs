namespace Orleans.Conformance.Observers;

/// <summary>An observer that tells the probe what it hears, and may fail or wait at a gate.</summary>
internal sealed class Listener(string key) : IListener
{
    public bool IsFailing { get; init; }

    public bool IsGated { get; init; }

    public Task Hear(string what) => HearAndAnswer(what);

    public async Task HearAndAnswer(string what)
    {
        Probe.Shared.Tell(key, what);
        if (IsGated)
        {
            await Probe.Shared.Gate(key).Task;
        }

        if (IsFailing)
        {
            throw new InvalidOperationException("on purpose");
        }
    }
}
