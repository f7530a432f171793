using System.Globalization;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Control;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Benefit;

/// <summary>The benefit card's contracts (sandbox 2.2, integrations 3).</summary>
internal sealed class BenefitSystem(ContractBook book, Datagrid datagrid, SwitchBoard switches) : ISandboxSystem
{
    public IReadOnlyList<string> EventTypes { get; } = ["contract-add", "contract-change", "contract-remove"];

    private int Rows => switches.Number(BenefitSwitches.Rows);

    public void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/external")
        .RequireHost(SandboxSites.Benefit)
        .AddEndpointFilter<AccessTokenFilter>()
        .MapBoth("/contract/datagrid", datagrid.Serve);

    public void Reset() => book.Reset();

    public IResult Happen(string type, JsonObject happening)
    {
        if (type == "contract-add")
        {
            return Tell(book.Add(Rows));
        }

        if (!int.TryParse(happening["id"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return ControlBody.Refuse("id is required.");
        }

        var touched = type == "contract-remove" ? book.Remove(Rows, id) : book.Change(Rows, id, one => Changed(one, happening));
        return touched is { } found ? Tell(found) : ControlBody.Missing($"No contract {id}.");
    }

    public IEnumerable<(string Name, object Block)> Expect(DateOnly from, DateOnly to) =>
        [("contracts", ExpectedContracts.Of(book.All(Rows)))];

    public IEnumerable<(string Name, object Value)> Describe() => [("contracts", book.All(Rows).Count)];

    private static Contract Changed(Contract one, JsonObject change) => one with
    {
        Status = change["status"]?.ToString() ?? one.Status,
        Financial = change["financial"]?.ToString() ?? one.Financial,
        Name = change["name"]?.ToString() ?? one.Name,
        Plan = change["plan"]?.ToString() ?? one.Plan,
        RecurrenceCents = Cents(change) ?? one.RecurrenceCents,
        HasUnreadableAmount = change["spoil"]?.ToString() is "true" || (Cents(change) is null && one.HasUnreadableAmount),
    };

    private static int? Cents(JsonObject change) =>
        int.TryParse(change["recurrenceCents"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var cents)
            ? cents
            : null;

    private static IResult Tell(Contract one) =>
        ControlBody.Ok(new { one.Id, one.Key, one.ContractId, one.Status, one.Financial, one.RecurrenceCents });
}
