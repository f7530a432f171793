using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>
/// Pictures of pages that could not be read. Every cell and every typed value is blanked before the picture is taken: on
/// a page that has changed nobody knows which column holds patients.
/// </summary>
internal sealed partial class ReportScreenshots(
    IOptions<RevenueReportOptions> options, TimeProvider clock, ILogger<ReportScreenshots> logger)
{
    private const string Prefix = "faturamento-";

    private const string Blank =
        """
        () => {
          for (const cell of document.querySelectorAll('td')) if (!cell.querySelector('td')) cell.textContent = cell.textContent.trim() ? '•••' : '';
          for (const field of document.querySelectorAll('input:not(#De):not(#Ate), textarea')) field.value = '';
        }
        """;

    /// <summary>Takes a picture of the visible part; what goes wrong with it never hides the failure it was for.</summary>
    public async Task TakeAsync(IPage page, RevenueWindow window)
    {
        var folder = options.Value.ScreenshotFolder;
        if (folder.Length == 0)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            Prune(folder);
            await page.EvaluateAsync(Blank);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, NameOf(window)) });
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException or IOException or UnauthorizedAccessException)
        {
            LogNotTaken(error.GetType().Name);
        }
    }

    private string NameOf(RevenueWindow window) => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}{clock.GetUtcNow():yyyyMMdd-HHmmssfff}-{window.Start:yyyyMMdd}-{window.End:yyyyMMdd}.png");

    // Age is read off the name: a restored folder has new file times.
    private void Prune(string folder)
    {
        var oldest = Prefix + (clock.GetUtcNow() - options.Value.KeepScreenshots).ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture);
        foreach (var file in Directory.EnumerateFiles(folder, $"{Prefix}*.png"))
        {
            if (string.CompareOrdinal(Path.GetFileName(file), oldest) < 0)
            {
                File.Delete(file);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture of a failing report page was not taken: {Error}")]
    private partial void LogNotTaken(string error);
}
