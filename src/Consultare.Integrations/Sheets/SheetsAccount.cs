using Consultare.Integrations.Answers;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Http;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Sheets;

/// <summary>The service account: signs its claim and keeps the access token until shortly before it ends.</summary>
internal sealed class SheetsAccount(IOptions<SheetsOptions> options, IGoogleAccount saved, TimeProvider clock)
{
    private const string ReadOnly = "https://www.googleapis.com/auth/spreadsheets.readonly";

    private readonly SheetsOptions _options = options.Value;
    private volatile SigningAccount? _signing;

    /// <summary>A token that is still good.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer<string>> TokenAsync(CancellationToken cancellationToken)
    {
        var (email, key) = await saved.FindAsync(cancellationToken) ?? (_options.Email, _options.PrivateKey);
        if (email.Length == 0 || key.Length == 0)
        {
            return new Failed<string>(SheetFailures.NoAccount());
        }

        using var deadline = new CancellationTokenSource(_options.RequestTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return new Success<string>(await Signing(email, key).GetAccessTokenForRequestAsync(null, either.Token), 1);
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
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            return new Failed<string>(SheetFailures.UnreadableKey());
        }
    }

    // The library keeps the token with the account; another account or key starts anew.
    private ServiceAccountCredential Signing(string email, string key)
    {
        if (_signing is { } known && known.Email == email && known.PrivateKey == key)
        {
            return known.Credential;
        }

        var made = new SigningAccount(email, key, Create(email, key));
        _signing = made;
        return made.Credential;
    }

    private ServiceAccountCredential Create(string email, string key) => new(
        new ServiceAccountCredential.Initializer(email, _options.AuthBaseUrl.AbsoluteUri.TrimEnd('/') + "/token")
        {
            Clock = new GoogleClock(clock),
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
            HttpClientFactory = new GoogleHttp(),
            Scopes = [ReadOnly],
        }.FromPrivateKey(key));

    private sealed record SigningAccount(string Email, string PrivateKey, ServiceAccountCredential Credential);
}
