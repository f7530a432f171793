using System.Globalization;
using System.Text.Json;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Benefit;

/// <summary><c>/external/contract/datagrid</c> as in sandbox 2.2.</summary>
internal sealed class Datagrid(ContractBook book, SwitchBoard switches)
{
    private const int MostPerPage = 1_000;
    private static readonly string[] Known = ["page", "perPage", "createdStartDate", "createdEndDate"];

    public IResult Serve(HttpContext http)
    {
        var parameters = RequestParameters.Of(http);
        var page = Number(parameters, "page");
        var perPage = Number(parameters, "perPage");
        if (page is not >= 1 || perPage is not (>= 1 and <= MostPerPage))
        {
            FeegowAnswer.InvalidFields(http, (page is not >= 1 ? "page" : "perPage", "O campo deve ser um número inteiro."));
            return Results.Empty;
        }

        // What happens to the list happens between its first page and a later one.
        var behaviour = page > 1 ? switches.Take(BenefitSwitches.Paging) : BenefitSwitches.Steady;
        var all = Filtered(parameters, Happen(behaviour));
        var rows = Rows(all, page.Value, perPage.Value, behaviour);
        FeegowAnswer.Json(http, 200, json => Write(json, rows, all.Count, page.Value, perPage.Value, parameters));
        return Results.Empty;
    }

    private IReadOnlyList<Contract> Happen(string behaviour)
    {
        var rows = switches.Number(BenefitSwitches.Rows);
        if (behaviour == BenefitSwitches.Grow)
        {
            book.Add(rows);
        }
        else if (behaviour == BenefitSwitches.Shrink)
        {
            book.Remove(rows);
        }

        return book.All(rows);
    }

    private static List<Contract> Filtered(RequestParameters parameters, IReadOnlyList<Contract> all)
    {
        var from = AppointmentQuery.ParseDate(parameters["createdStartDate"]) ?? DateOnly.MinValue;
        var to = AppointmentQuery.ParseDate(parameters["createdEndDate"]) ?? DateOnly.MaxValue;
        return [.. all.Where(one => one.Day >= from && one.Day <= to)];
    }

    private static List<Contract> Rows(List<Contract> all, int page, int perPage, string behaviour)
    {
        var skip = (long)(page - 1) * perPage;
        var rows = skip >= all.Count ? [] : all.Skip((int)skip).Take(perPage).ToList();
        if (rows.Count > 0 && page > 1)
        {
            var before = all[(int)skip - 1];
            if (behaviour == BenefitSwitches.Overlap)
            {
                rows[^1] = before;
            }
            else if (behaviour == BenefitSwitches.Duplicates)
            {
                rows.Insert(0, before);
            }
        }

        return rows;
    }

    private void Write(
        Utf8JsonWriter json, List<Contract> rows, int count, int page, int perPage, RequestParameters parameters)
    {
        json.WriteStartObject();
        json.WriteStartArray("data");
        foreach (var row in rows)
        {
            ContractJson.Write(json, row);
        }

        json.WriteEndArray();
        var field = switches.Text(BenefitSwitches.CountField);
        foreach (var name in field == "both" ? new[] { "count", "total" } : [field])
        {
            WriteNumber(json, name, count);
        }

        json.WriteNumber("page", page);
        json.WriteNumber("perPage", perPage);
        WriteNumber(json, "pages", (count + perPage - 1) / perPage);
        json.WriteStartArray("foundParameters");
        foreach (var name in Known.Where(name => parameters.TryGet(name, out _)))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteString("version", "1.0.0");
        json.WriteEndObject();
    }

    private void WriteNumber(Utf8JsonWriter json, string name, int value)
    {
        if (switches.IsOn(BenefitSwitches.NumbersAsText))
        {
            json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNumber(name, value);
        }
    }

    /// <summary>1 when left out, as documented; null when it is no number.</summary>
    private static int? Number(RequestParameters parameters, string name) =>
        !parameters.TryGet(name, out var text) ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
