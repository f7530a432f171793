using System.Globalization;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>Sets the period; what the fields then say is judged later (S39).</summary>
internal static class ReportDates
{
    private const string Set =
        """
        (field, day) => {
          field.value = day;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
        """;

    public static async Task SetAsync(IPage page, RevenueWindow window)
    {
        await page.Locator("#De").EvaluateAsync(Set, Text(window.Start));
        await page.Locator("#Ate").EvaluateAsync(Set, Text(window.End));
        await page.Locator("body").DispatchEventAsync("click");
    }

    private static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
