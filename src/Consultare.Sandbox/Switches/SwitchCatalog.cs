using System.Globalization;
using Consultare.Sandbox.Benefit;
using Consultare.Sandbox.Clinia;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Google;
using Consultare.Sandbox.Invoices;
using Consultare.Sandbox.Patients;
using Consultare.Sandbox.Proposals;
using Consultare.Sandbox.Revenue;
using Consultare.Sandbox.S3;

namespace Consultare.Sandbox.Switches;

/// <summary>Every switch with what it may be set to; later systems add theirs.</summary>
internal static class SwitchCatalog
{
    private const string YesNo = "true, false";

    public static readonly IReadOnlyList<SandboxSwitch> All =
    [
        OfEnum<ValueStyle>("appointments.valueStyle", (style, value) => style with { Value = value }),
        OfEnum<DateStyle>("appointments.dateStyle", (style, value) => style with { Date = value }),
        OfStyle("appointments.decomposedNames", (style, value) => style with { DecomposedNames = value }),
        OfStyle("appointments.fallbackNames", (style, value) => style with { FallbackNames = value }),
        OfStyle("appointments.withoutOddRecords", (style, value) => style with { WithoutOddRecords = value }),
        new("appointments.maxWindowDays", "a number of days from 60 to 3650", "90", (api, text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= ApiVariant.LeastWindowDays and <= 3650
                ? api with { MaxWindowDays = days }
                : null),
        new("procedures.groupIdField", string.Join(", ", ApiVariant.GroupIdFields), ApiVariant.GroupIdFields[0],
            (api, text) => ApiVariant.GroupIdFields.Contains(text) ? api with { GroupIdField = text } : null),
        new("professionals.bare", YesNo, "false",
            (api, text) => bool.TryParse(text, out var bare) ? api with { BareProfessionals = bare } : null),
        .. WebSwitches.All,
        .. WaitingSwitches.All,
        .. ProposalSwitches.All,
        .. InvoiceSwitches.All,
        .. BenefitSwitches.All,
        .. RevenueSwitches.All,
        .. CliniaSwitches.All,
        .. GoogleSwitches.All,
        .. S3Switches.All,
    ];

    /// <summary>A switch that a system reads by name from the board; the usual value first.</summary>
    public static SandboxSwitch Choice(string name, params string[] values) =>
        new(name, string.Join(", ", values), values[0], (api, text) => values.Contains(text) ? api : null);

    /// <summary>A switch of <c>true, false</c> that a system reads by name from the board.</summary>
    public static SandboxSwitch Flag(string name, bool usual = false) =>
        usual ? Choice(name, "true", "false") : Choice(name, "false", "true");

    /// <summary>A whole number that a system reads by name from the board.</summary>
    public static SandboxSwitch Number(string name, int usual, int least, int most) =>
        new(name, $"a whole number from {least} to {most}", usual.ToString(CultureInfo.InvariantCulture), (api, text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
                ? api
                : null);

    private static SandboxSwitch OfStyle(string name, Func<AppointmentStyle, bool, AppointmentStyle> set) =>
        new(name, YesNo, "false", (api, text) =>
            bool.TryParse(text, out var value) ? api with { Appointments = set(api.Appointments, value) } : null);

    // Names only: Enum.TryParse alone would take any number.
    private static SandboxSwitch OfEnum<T>(string name, Func<AppointmentStyle, T, AppointmentStyle> set)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(JsonNameOf).ToArray();
        return new(name, string.Join(", ", names), names[0], (api, text) =>
            names.Contains(text) ? api with { Appointments = set(api.Appointments, Enum.Parse<T>(text, true)) } : null);
    }

    private static string JsonNameOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
