namespace Consultare.Sandbox.FeegowApi.Seeding;

/// <summary>
/// A small random source whose numbers never change with a runtime version, so neither do the data made from it.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A source of its own for each purpose and day, independent of the order they are used in.</summary>
    public static SeededRandom For(int seed, string purpose, int day = 0)
    {
        var mixed = (ulong)seed;
        foreach (var letter in purpose)
        {
            mixed = Mix(mixed ^ letter);
        }

        return new SeededRandom(Mix(mixed ^ ((ulong)day << 20)));
    }

    /// <summary>From 0 to <paramref name="below"/> − 1.</summary>
    public int Next(int below) => (int)(NextBits() % (ulong)below);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>From 0 up to, not including, 1.</summary>
    public double NextFraction() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => NextFraction() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    // The finishing steps of SplitMix64.
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
