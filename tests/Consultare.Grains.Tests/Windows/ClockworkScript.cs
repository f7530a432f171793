using Consultare.Grains.Runs;

namespace Consultare.Grains.Tests.Windows;

/// <summary>Says what each page of the made-up service answers, and counts its cycles.</summary>
internal sealed class ClockworkScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _begun = new(0);
    private int _cycles;

    /// <summary>What a page answers; three rows that stood as sent unless told otherwise.</summary>
    public Func<string, Task<PageResult>> Answer { get; set; } = _ => Task.FromResult(Quiet());

    /// <summary>Cycles and refreshes begun so far.</summary>
    public int Cycles => Volatile.Read(ref _cycles);

    public static PageResult Quiet() => new() { Read = 3, Unchanged = 3, Promised = 3 };

    public static PageResult Changed() => new() { Read = 3, Unchanged = 1, Written = 2, Promised = 3 };

    /// <summary>One of the two pages answers otherwise for ever.</summary>
    public void Let(string key, Func<PageResult> answer) =>
        Answer = asked => Task.FromResult(asked == key ? answer() : Quiet());

    /// <summary>One of the two pages answers otherwise once.</summary>
    public void LetOnce(string key, Func<PageResult> answer)
    {
        var left = 1;
        Let(key, () => Interlocked.Exchange(ref left, 0) == 1 ? answer() : Quiet());
    }

    public void Begin()
    {
        Interlocked.Increment(ref _cycles);
        _begun.Release();
    }

    /// <summary>Waits until so many more cycles have begun; all before the last of them have been entered.</summary>
    public async Task CyclesAsync(int more)
    {
        var until = Cycles + more;
        while (Cycles < until)
        {
            (await _begun.WaitAsync(Patience)).ShouldBeTrue($"only {Cycles} of {until} cycles");
        }
    }
}
