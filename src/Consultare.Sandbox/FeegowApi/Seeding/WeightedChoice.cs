namespace Consultare.Sandbox.FeegowApi.Seeding;

/// <summary>Values with weights, laid out once as a wheel so that a pick is one look-up.</summary>
internal sealed class WeightedChoice<T>(params (T Value, int Weight)[] choices)
{
    private readonly T[] _wheel = [.. choices.SelectMany(choice => Enumerable.Repeat(choice.Value, choice.Weight))];

    public T Pick(SeededRandom random) => random.Pick(_wheel);
}
