using Consultare.Grains.Abstractions.Billing;
using Consultare.Grains.Credentials;

namespace Consultare.Grains.Billing;

/// <inheritdoc cref="IReportLayoutGrain" />
internal sealed class ReportLayoutGrain(
    [PersistentState("layout", CredentialStorage.Name)] IPersistentState<ReportLayoutState> stored) : Grain, IReportLayoutGrain
{
    /// <inheritdoc />
    public async Task<string> RememberAsync(string layout)
    {
        var before = stored.State.Layout;
        if (layout != before)
        {
            stored.State.Layout = layout;
            await stored.WriteStateAsync();
        }

        return before;
    }
}
