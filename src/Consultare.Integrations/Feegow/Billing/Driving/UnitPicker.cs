using Consultare.Integrations.Text;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>
/// Ticks every unit but the head office. The boxes toggle, so each is read before it is clicked: what was ticked at
/// first does not matter (S41).
/// </summary>
internal sealed class UnitPicker(IPage page, RevenueReportOptions options)
{
    private const int MostUnits = 200;

    /// <summary>Null when every box stands as wanted; otherwise what is missing on the page.</summary>
    public async Task<string?> PickAsync(CancellationToken cancellationToken)
    {
        var button = page.Locator("button.multiselect.dropdown-toggle").First;
        if (await button.CountAsync() == 0)
        {
            return "seletor de unidades";
        }

        var menu = page.Locator("ul.multiselect-container").First;
        await button.ClickAsync();
        await menu.WaitForAsync(new LocatorWaitForOptions
        {
            State = WaitForSelectorState.Visible, Timeout = (float)options.MenuWait.TotalMilliseconds,
        });
        var items = menu.Locator("li:not(.multiselect-all):not(.multiselect-item)").Filter(new() { Has = page.Locator("input[type=checkbox]") });
        var count = await items.CountAsync();
        var ticked = 0;
        for (var at = 0; at < count && at < MostUnits; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ticked += await SetAsync(items.Nth(at)) ? 1 : 0;
        }

        await page.Keyboard.PressAsync("Escape");
        return ticked == 0 ? "unidades no seletor" : null;
    }

    /// <summary>Applies the choice where the page has a button for it.</summary>
    public async Task ApplyAsync()
    {
        var apply = page.Locator("button[onclick*=alteraUnidade]").First;
        if (await apply.CountAsync() > 0)
        {
            await apply.ClickAsync();
            await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        }
    }

    private async Task<bool> SetAsync(ILocator item)
    {
        var wanted = NameKey.Of(await item.InnerTextAsync()) != NameKey.Of(options.HeadOffice);
        await item.Locator("input[type=checkbox]").First.SetCheckedAsync(wanted);
        return wanted;
    }
}
