using System.Globalization;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Services;

namespace Consultare.Web.Backfills;

/// <summary>Reads the period of a request, or says which field is wrong and why.</summary>
internal static class BackfillForm
{
    private const int MostYears = 10;
    private const int LongestPauseSeconds = 3_600;
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd/MM/yyyy"];

    /// <summary>The period, or the fault.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="service">Whose period it is: it has a pause of its own.</param>
    /// <param name="today">The clinic's today: nothing after it can be read.</param>
    public static (BackfillPeriod? Period, (string Field, string Detail)? Fault) Read(
        BackfillRequest request, ServiceInfo service, DateOnly today)
    {
        if (!TryReadDay(request.StartDate, out var start))
        {
            return (null, ("startDate", NoDay("inicial", request.StartDate)));
        }

        if (!TryReadDay(request.EndDate, out var end))
        {
            return (null, ("endDate", NoDay("final", request.EndDate)));
        }

        var pause = request.PauseSeconds ?? (int)service.BackfillPause.TotalSeconds;
        return Fault(start, end, pause, today) is { } fault
            ? (null, fault)
            : (new BackfillPeriod(start, end, request.IgnoreCheckpoint ?? false, TimeSpan.FromSeconds(pause)), null);
    }

    private static (string Field, string Detail)? Fault(DateOnly start, DateOnly end, int pause, DateOnly today)
    {
        if (end < start)
        {
            return ("endDate", "A data final vem antes da inicial.");
        }

        if (end > today)
        {
            return ("endDate", "A data final está no futuro.");
        }

        if (start.AddYears(MostYears) <= end)
        {
            return ("startDate", $"O período passa de {MostYears} anos.");
        }

        return pause is < 0 or > LongestPauseSeconds
            ? ("pauseSeconds", $"A pausa vai de 0 a {LongestPauseSeconds} segundos.")
            : null;
    }

    private static bool TryReadDay(string? text, out DateOnly day) => DateOnly.TryParseExact(
        text?.Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string NoDay(string which, string? text) => string.IsNullOrWhiteSpace(text)
        ? $"Informe a data {which}."
        : $"A data {which} não existe ou não está no formato dia/mês/ano.";
}
