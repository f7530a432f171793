using System.Globalization;
using System.Text.Json;

namespace Consultare.Sandbox.Benefit;

/// <summary>Writes contracts as the datagrid serves them (integrations 3).</summary>
internal static class ContractJson
{
    public static void Write(Utf8JsonWriter json, Contract one)
    {
        json.WriteStartObject();
        WriteRegistration(json, one);
        if (one.ContractId is { } contract)
        {
            json.WriteNumber("contractId", contract);
        }
        else
        {
            json.WriteNull("contractId");
        }

        json.WriteString("contractDate", one.MadeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString(
            one.UsesFallbackNames ? "startDate" : "initialDate",
            one.StartsOn.ToString("yyyy-MM-dd'T00:00:00.000Z'", CultureInfo.InvariantCulture));
        json.WriteString("name", one.Name);
        json.WriteString("plan", one.Plan);
        json.WriteString("statusContract", one.Status);
        json.WriteString("statusRecurrenceDescription", one.Financial);
        WriteAmounts(json, one);
        json.WriteEndObject();
    }

    private static void WriteRegistration(Utf8JsonWriter json, Contract one)
    {
        switch (one)
        {
            case { Registration: null }:
                json.WriteNull("registrationNumber");
                break;
            case { UsesFallbackNames: true }:
                json.WriteString("registrationNumber", one.Registration);
                break;
            default:
                json.WriteNumber("registrationNumber", int.Parse(one.Registration, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteAmounts(Utf8JsonWriter json, Contract one)
    {
        if (one.HasUnreadableAmount)
        {
            json.WriteString("amountRecurrence", "isento até revisão");
        }
        else
        {
            json.WriteNumber("amountRecurrence", one.RecurrenceCents / 100m);
        }

        json.WriteNumber(one.UsesFallbackNames ? "membershipValue" : "amountMembership", one.MembershipCents / 100m);
    }
}
