using Consultare.Integrations.Answers;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Sheets;

/// <summary>Tries the service account for real: a token, then the name of the first tab of each sheet it should read.</summary>
public sealed class SheetsProbe
{
    private readonly SheetsOptions _options;
    private readonly SheetsAccount _account;
    private readonly SheetsApi _api;

    internal SheetsProbe(IOptions<SheetsOptions> options, SheetsAccount account, SheetsApi api) =>
        (_options, _account, _api) = (options.Value, account, api);

    /// <summary>How many sheets it could read, or the first failure.</summary>
    public async Task<Answer<int>> TryAsync(CancellationToken cancellationToken)
    {
        if (await _account.TokenAsync(cancellationToken) is Failed<string> { Failure: var noToken })
        {
            return new Failed<int>(noToken);
        }

        var sheets = new[] { _options.Crc, _options.Reception }.Where(sheet => sheet.IsPrivate && sheet.Id.Length > 0).ToList();
        foreach (var sheet in sheets)
        {
            if (await _api.FirstTitleAsync(sheet.Id, cancellationToken) is Failed<string> { Failure: var unread })
            {
                return new Failed<int>(unread);
            }
        }

        return new Success<int>(sheets.Count, 1);
    }
}
