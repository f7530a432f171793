using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Control;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Revenue;

/// <summary>The revenue report: its data route, events and expected figures; its page is a <see cref="RevenuePage"/>.</summary>
internal sealed class RevenueSystem(RevenueBook book, RevenueData data, RevenueLineMakerSource makers) : ISandboxSystem
{
    public const string AddEvent = "revenue-add";

    private int _added;

    public IReadOnlyList<string> EventTypes { get; } = [AddEvent];

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(RevenueData.Path, (Delegate)data.ServeAsync).RequireHost(SandboxSites.ServingPages);

    public void Reset()
    {
        book.Reset();
        _added = 0;
    }

    public IResult Happen(string type, JsonObject happening)
    {
        if (!TryDay(happening["date"], out var day))
        {
            return ControlBody.Refuse("date is required, as yyyy-MM-dd.");
        }

        var unitId = Number(happening["unitId"]) ?? 2;
        if (RevenueUnit.All.FirstOrDefault(one => one.Id == unitId) is not { } unit)
        {
            return ControlBody.Refuse($"Unknown unitId {unitId}.");
        }

        var made = makers.Maker.Make(day, SeededRandom.For(makers.Seed, "revenue-add", Interlocked.Increment(ref _added)), unit);
        var line = made with
        {
            PostedAt = TimeOnly.MinValue,
            PaidCents = Number(happening["valueCents"]) ?? made.PaidCents,
            PaidOn = TryDay(happening["paidOn"], out var paidOn) ? paidOn : day,
        };
        book.Add(line);
        return ControlBody.Ok(new { line.PostedOn, line.PaidOn, line.UnitId, line.PaidCents });
    }

    public IEnumerable<(string Name, object Block)> Expect(DateOnly from, DateOnly to) =>
        [("revenue", RevenueExpectation.Of(book, from, to))];

    public IEnumerable<(string Name, object Value)> Describe() =>
    [
        ("revenue", new
        {
            firstDay = book.Seed.FirstDay, emptyDay = book.Seed.EmptyDay, largestDay = book.Seed.LargestDay,
            lines = book.Between(DateOnly.MinValue, DateOnly.MaxValue).Count,
        }),
    ];

    private static bool TryDay(JsonNode? node, out DateOnly day)
    {
        day = default;
        return node?.GetValueKind() is JsonValueKind.String
            && DateOnly.TryParseExact(node.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static int? Number(JsonNode? node) =>
        node?.GetValueKind() is JsonValueKind.Number && int.TryParse(node.ToString(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
