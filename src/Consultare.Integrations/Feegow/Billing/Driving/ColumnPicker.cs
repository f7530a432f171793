using Consultare.Integrations.Text;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>Picks the account user's column and loads the result; without the picker the result is loaded as it is (S37).</summary>
internal sealed class ColumnPicker(IPage page, RevenueReportOptions options)
{
    private const int MostTries = 3;
    private const string AccountUser = "|162|";
    private const string AccountUserLabel = "usuario da conta";

    /// <summary>Whether the column was picked; the result is loading either way.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries && await IsThereAsync(); tries++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TryPickAsync())
            {
                return true;
            }

            await page.Keyboard.PressAsync("Escape");
        }

        await page.Locator("#btn-filtrar").First.ClickAsync();
        return false;
    }

    private async Task<bool> IsThereAsync() => await page.Locator("[title='Definir colunas']").CountAsync() > 0;

    private async Task<bool> TryPickAsync()
    {
        try
        {
            await page.Locator("[title='Definir colunas']").First.ClickAsync();
            var boxes = page.Locator("input[type=checkbox][name=Colunas]");
            await boxes.First.WaitForAsync(new LocatorWaitForOptions
            {
                State = WaitForSelectorState.Visible, Timeout = (float)options.MenuWait.TotalMilliseconds,
            });
            if (await FindAsync(boxes) is not { } box)
            {
                return false;
            }

            await box.CheckAsync();
            await page.Locator(".btn.btn-primary.btn-block", new() { HasText = "Selecionar" }).First.ClickAsync();
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<ILocator?> FindAsync(ILocator boxes)
    {
        var byValue = page.Locator($"input[type=checkbox][name=Colunas][value='{AccountUser}']");
        if (await byValue.CountAsync() > 0)
        {
            return byValue.First;
        }

        var labels = page.Locator("label").Filter(new() { Has = boxes });
        for (var at = 0; at < await labels.CountAsync(); at++)
        {
            if (NameKey.Of(await labels.Nth(at).InnerTextAsync()) == AccountUserLabel)
            {
                return labels.Nth(at).Locator("input[type=checkbox]").First;
            }
        }

        return null;
    }
}
