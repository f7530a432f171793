using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Control;

/// <summary>Scenarios and switches (sandbox 5).</summary>
internal static class ScenarioEndpoints
{
    public static void MapScenario(this IEndpointRouteBuilder control)
    {
        control.MapGet("/scenario", Tell);
        control.MapPost("/scenario", ChangeAsync);
    }

    private static IResult Tell(ScenarioPlayer player, SwitchBoard switches) => ControlBody.Ok(new
    {
        name = player.Current,
        switches = switches.Values,
        scenarios = ScenarioCatalog.All.ToDictionary(one => one.Name, one => one.Meaning),
        titles = ScenarioCatalog.All.ToDictionary(one => one.Name, one => one.Title),
        allowed = SwitchCatalog.All.ToDictionary(one => one.Name, one => one.Allowed),
    });

    private static async Task<IResult> ChangeAsync(HttpContext http, ScenarioPlayer player, SwitchBoard switches)
    {
        var (change, problem) = await ControlBody.ReadAsync<ScenarioChange>(http);
        if (change is null)
        {
            return problem!;
        }

        if (change is { Name: null, Switches: null })
        {
            return ControlBody.Refuse("Give name, switches, or both.");
        }

        try
        {
            if (change.Name is { } name)
            {
                player.Play(name);
            }

            switches.Set(change.Switches ?? new Dictionary<string, string>());
            return Tell(player, switches);
        }
        catch (SwitchRefusedException refused)
        {
            return ControlBody.Refuse(refused.Message);
        }
    }
}
