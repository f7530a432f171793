using System.Text.Json.Nodes;

namespace Consultare.Sandbox.Systems;

/// <summary>One outside system beside the REST API: its routes, its data, and what it tells the control interface.</summary>
internal interface ISandboxSystem
{
    /// <summary>Types of <c>/__sandbox/events</c> that it understands, such as <c>patient-arrives</c>.</summary>
    IReadOnlyList<string> EventTypes => [];

    /// <summary>Maps its pages and routes, each bound to its hosts.</summary>
    void Map(IEndpointRouteBuilder routes);

    /// <summary>Back to the seed, relative to the clock's present day.</summary>
    void Reset();

    /// <summary>Lets one of <see cref="EventTypes"/> happen.</summary>
    IResult Happen(string type, JsonObject happening) => Results.NotFound();

    /// <summary>Expected aggregates by block name, counted from the structured records (sandbox 4).</summary>
    IEnumerable<(string Name, object Block)> Expect(DateOnly from, DateOnly to) => [];

    /// <summary>What <c>/__sandbox/state</c> tells of it by name; no secret.</summary>
    IEnumerable<(string Name, object Value)> Describe() => [];
}
