using Consultare.Integrations.Answers;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Http;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Sheets;

/// <summary>The service account: signs its claim and keeps the access token until shortly before it ends.</summary>
internal sealed class SheetsAccount(IOptions<SheetsOptions> options, TimeProvider clock)
{
    private const string ReadOnly = "https://www.googleapis.com/auth/spreadsheets.readonly";

    private readonly SheetsOptions _options = options.Value;
    private readonly Lazy<ServiceAccountCredential> _credential = new(() => Create(options.Value, clock));

    /// <summary>A token that is still good.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer<string>> TokenAsync(CancellationToken cancellationToken)
    {
        if (_options.Email.Length == 0 || _options.PrivateKey.Length == 0)
        {
            return new Failed<string>(SheetFailures.NoAccount());
        }

        using var deadline = new CancellationTokenSource(_options.RequestTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return new Success<string>(await _credential.Value.GetAccessTokenForRequestAsync(null, either.Token), 1);
        }
        catch (TokenResponseException refused)
        {
            return new Failed<string>(SheetFailures.AccountRefused(refused.Error?.Error));
        }
        catch (Exception broken) when (broken is OperationCanceledException or HttpRequestException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new Failed<string>(SheetFailures.Unreachable("conta de serviço"));
        }
    }

    private static ServiceAccountCredential Create(SheetsOptions options, TimeProvider clock) => new(
        new ServiceAccountCredential.Initializer(options.Email, options.AuthBaseUrl.AbsoluteUri.TrimEnd('/') + "/token")
        {
            Clock = new GoogleClock(clock),
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
            HttpClientFactory = new GoogleHttp(),
            Scopes = [ReadOnly],
        }.FromPrivateKey(options.PrivateKey));
}
