using System.Globalization;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Revenue;

/// <summary>The route from which the page draws its rows, one scroll page at a time; its shape is an invention.</summary>
internal sealed class RevenueData(WebSessionStore sessions, RevenueBook book, SwitchBoard switches)
{
    public const string Path = "/relatorios/receita";

    private const int OverlapRows = 5;
    private const int SpiltRows = 3;

    public async Task<IResult> ServeAsync(HttpContext http)
    {
        if (sessions.Of(http) is not { } visitor)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var query = RequestParameters.Of(http);
        if (!TryDay(query["de"], out var from) || !TryDay(query["ate"], out var to))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var delay = switches.Number(RevenueSwitches.DelayMs);
        await Task.Delay(TimeSpan.FromMilliseconds(delay), TimeProvider.System, http.RequestAborted);
        var start = int.TryParse(query["inicio"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        return Fails(start) ? Results.StatusCode(StatusCodes.Status500InternalServerError) : Page(visitor, query, from, to, start);
    }

    private IResult Page(SignedIn visitor, RequestParameters query, DateOnly from, DateOnly to, int start)
    {
        var units = UnitsOf(query["unidades"], visitor);
        var lines = switches.IsOn(RevenueSwitches.NoLines) ? [] : Lines(from, to, units);
        var size = switches.Number(RevenueSwitches.PageSize);
        var isEndless = switches.IsOn(RevenueSwitches.Endless) && lines.Count > 0;
        var shown = isEndless ? lines.Take(size) : lines.Skip(start - Overlap(start)).Take(size + Overlap(start, spend: true));
        var next = isEndless || start + size < lines.Count ? start + size : (int?)null;
        var table = new RevenueTable(switches, query["colunas"] == $"{RevenueColumn.AccountUser}");
        return Results.Json(new
        {
            titulos = table.Headings,
            linhas = shown.Select(table.Cells).ToArray(),
            proximo = next,
            rodape = lines.Count > 0 && switches.Text(RevenueSwitches.Footer) != "none" ? table.Footer(lines) : null,
            rodapeNoCorpo = switches.Text(RevenueSwitches.Footer) == "body",
            vazio = switches.Text(RevenueSwitches.Empty),
        });
    }

    private bool Fails(int start)
    {
        var name = start == 0 ? RevenueSwitches.LoadFails : RevenueSwitches.ScrollFails;
        return switches.IsOn(name) && switches.Take(name) == "true";
    }

    private int Overlap(int start, bool spend = false)
    {
        if (start == 0 || !switches.IsOn(RevenueSwitches.Overlap))
        {
            return 0;
        }

        _ = spend ? switches.Take(RevenueSwitches.Overlap) : null;
        return Math.Min(OverlapRows, start);
    }

    private List<RevenueLine> Lines(DateOnly from, DateOnly to, HashSet<int> units)
    {
        var length = to.DayNumber - from.DayNumber + 1;
        var isIgnored = switches.Text(RevenueSwitches.Dates) == "ignored";
        var (first, last) = isIgnored ? (from.AddDays(-length - 1), to.AddDays(-length - 1)) : (from, to);
        var lines = book.Between(first, last).Where(line => units.Contains(line.UnitId)).ToList();
        if (switches.Text(RevenueSwitches.Dates) == "spill")
        {
            lines.AddRange(book.Between(from.AddDays(-3), from.AddDays(-1))
                .Where(line => units.Contains(line.UnitId) && line is { PaidCents: > 0, IsOutlier: false }).Take(SpiltRows));
        }

        return lines;
    }

    // A session that stands at one unit sees no other, whatever it ticks.
    private static HashSet<int> UnitsOf(string? text, SignedIn visitor)
    {
        var ticked = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1);
        return [.. ticked.Where(id => visitor.UnitId == RevenueUnit.HeadOfficeId || id == visitor.UnitId)];
    }

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
