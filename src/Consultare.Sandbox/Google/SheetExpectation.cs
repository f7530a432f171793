using Consultare.Sandbox.Clock;

namespace Consultare.Sandbox.Google;

/// <summary>What a correct reader counts today, from the records and not from the cells (integrations 9.3, 9.4).</summary>
internal sealed class SheetExpectation(SheetSeed seed, SandboxClock clock)
{
    private static readonly string[] Units = ["campinas_shopping", "centro_cambui", "ouro_verde", "resolve"];

    public object Block()
    {
        var answers = seed.Answers().Where(one => IsToday(one.At)).ToList();
        return new
        {
            crcRequests = seed.Requests().Count(IsToday),
            reception = Units.ToDictionary(unit => unit, unit => new
            {
                resolve = answers.Count(one => one.UnitKey == unit && one.Kind == "resolve"),
                checkup = answers.Count(one => one.UnitKey == unit && one.Kind == "checkup"),
            }),
        };
    }

    private bool IsToday(DateTime at) => DateOnly.FromDateTime(at) == clock.Today;
}
