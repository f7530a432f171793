using System.Globalization;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Windows;

/// <summary>Says in plain Portuguese how a window goes.</summary>
internal static class WindowWords
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>The window so far: <c>312 ciclos desde 06:30, 2 com problema. 936 lidos, …</c></summary>
    public static string SoFar(WindowTally tally, RowCounts rows)
    {
        var since = ClinicCalendar.LocalTime(tally.Opens).ToString("HH:mm", CultureInfo.InvariantCulture);
        var cycles = tally.Cycles == 1 ? "1 ciclo" : string.Create(Portuguese, $"{tally.Cycles:N0} ciclos");
        var troubled = tally.Failed + tally.Degraded;
        var troubles = troubled == 0 ? string.Empty : string.Create(Portuguese, $", {troubled:N0} com problema");
        return $"{cycles} desde {since}{troubles}. {RowsOf(rows)}";
    }

    /// <summary>Where a closed window says when it opens again.</summary>
    public static string Closed(DateTimeOffset opensAt) =>
        $"Fora do horário: volta às {ClinicCalendar.LocalTime(opensAt).ToString("HH:mm", CultureInfo.InvariantCulture)}.";

    /// <summary>Figures without a duration, so that equal cycles say the same.</summary>
    public static string RowsOf(RowCounts rows)
    {
        var text = string.Create(Portuguese, $"{rows.Read:N0} lidos, {rows.Written:N0} gravados");
        text += rows.Removed > 0 ? string.Create(Portuguese, $", {rows.Removed:N0} removidos") : string.Empty;
        return text + (rows.Rejected > 0 ? string.Create(Portuguese, $", {rows.Rejected:N0} recusados.") : ".");
    }
}
