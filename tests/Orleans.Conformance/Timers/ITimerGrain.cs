namespace Orleans.Conformance.Timers;

public interface ITimerGrain : IGrainWithStringKey
{
    /// <summary>Starts a timer whose callback tells "tick name" and, when gated, waits at the gate of that name.</summary>
    Task Start(string name, TimeSpan due, TimeSpan period, bool interleave, bool isGated);

    /// <summary>Starts a timer whose callback fails every time, after telling "tick name".</summary>
    Task StartFailing(string name, TimeSpan due, TimeSpan period);

    /// <summary>Starts a timer that would tick once, but whose first callback sets it to tick once more.</summary>
    Task StartChangingItself(string name);

    Task StartWithNoState(string name);

    Task Change(string name, TimeSpan due, TimeSpan period);

    Task Stop(string name);

    Task<string> Plain();

    [AlwaysInterleave]
    Task<string> Ping();

    Task Hold(string name);

    Task End();
}
