using System.Globalization;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.Control;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Proposals;

/// <summary>The proposals of the REST API (sandbox 2.1, integrations 2).</summary>
internal sealed class ProposalSystem(ProposalBook book, SandboxClock clock) : ISandboxSystem
{
    private const string New = "new-proposal";
    private const string Change = "proposal-change";

    public IReadOnlyList<string> EventTypes { get; } = [New, Change];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/v1/api")
        .RequireHost(SandboxSites.ServingFeegowApi)
        .AddEndpointFilter<AccessTokenFilter>()
        .MapBoth("/proposal/list", ProposalEndpoints.List);

    public void Reset() => book.Reset();

    public IResult Happen(string type, JsonObject happening)
    {
        var status = Text(happening, "status");
        if (status is not null && !ProposalStatus.All.Contains(status))
        {
            return ControlBody.Refuse($"status must be one of: {string.Join(", ", ProposalStatus.All)}.");
        }

        return type == New ? Add(happening, status) : ChangeOne(happening, status);
    }

    public IEnumerable<(string Name, object Block)> Expect(DateOnly from, DateOnly to) =>
        [("proposals", ExpectedProposals.Of(from, to, book.Between(from, to)))];

    public IEnumerable<(string Name, object Value)> Describe() => [("proposals", book.Count)];

    private IResult Add(JsonObject happening, string? status)
    {
        var unit = (int?)Number(happening, "unitId");
        if (unit is { } id && ClinicDirectory.Default.Units.All(one => one.Id != id))
        {
            return ControlBody.Refuse($"Unknown unitId {id}.");
        }

        if (Text(happening, "date") is not { } text)
        {
            return Tell(book.Add(clock.Today, status, unit));
        }

        return AppointmentQuery.ParseDate(text) is { } day
            ? Tell(book.Add(day, status, unit))
            : ControlBody.Refuse("date must be a date as yyyy-MM-dd.");
    }

    private IResult ChangeOne(JsonObject happening, string? status)
    {
        if (Number(happening, "id") is not { } id || book.Find(id) is not { } found)
        {
            return ControlBody.Missing("id must be the id of a proposal.");
        }

        var day = AppointmentQuery.ParseDate(Text(happening, "date")) ?? found.Date;
        var cents = (int?)Number(happening, "valueCents");
        var proposer = Text(happening, "proposerName") ?? found.ProposerName;
        return Tell(book.Replace(found with
        {
            Status = status ?? found.Status,
            Date = day,
            ProposerName = proposer,
            ValueCents = cents ?? found.ValueCents,
            Lines = cents is { } all ? [new ProposalLine(310, "Pacote", all, null)] : found.Lines,
        }));
    }

    private static IResult Tell(Proposal one) =>
        ControlBody.Ok(new { one.Id, one.Date, one.Status, one.UnitId, one.TotalCents });

    private static string? Text(JsonObject happening, string name) => happening[name]?.ToString();

    private static long? Number(JsonObject happening, string name) =>
        long.TryParse(Text(happening, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
