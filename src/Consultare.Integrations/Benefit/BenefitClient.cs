using System.Globalization;
using System.Text;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Benefit.Payloads;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Benefit;

/// <summary>
/// Asks for the benefit card's contracts page by page (hub-integrations 3). Every call answers a value or a classified
/// failure; trouble that tends to pass is asked again first. Safe for concurrent use.
/// </summary>
public sealed class BenefitClient : IDisposable
{
    /// <summary>Contracts asked for in one page.</summary>
    public const int PageSize = 100;

    /// <summary>Pages that may be asked for at the same time.</summary>
    public const int Parallelism = 10;

    private const string Path = "/external/contract/datagrid";

    private readonly HttpMessageInvoker _http;
    private readonly FeegowApi _api;
    private readonly BenefitMethod _method;

    /// <summary>A client with its own bounded connections.</summary>
    /// <param name="options">Where, how, and at what cost; read once.</param>
    /// <param name="feegow">The licence's key, time-outs and waits; read once.</param>
    /// <param name="clock">Measures time-outs and waits.</param>
    /// <param name="logger">Told of every failed call, without key or personal data.</param>
    /// <param name="storedKey">Gives the key that was saved, which comes before the settings'; null when nobody keeps one.</param>
    public BenefitClient(
        IOptions<BenefitOptions> options,
        IOptions<FeegowOptions> feegow,
        TimeProvider clock,
        ILogger<BenefitClient> logger,
        IFeegowKey? storedKey = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(feegow);
        var settings = SettingsOf(options.Value, feegow.Value);
        _http = new HttpMessageInvoker(IntegrationHandler.Create(settings.ConnectTimeout, Parallelism));
        _api = new FeegowApi(
            new RetryingSender(_http, settings.Limits, clock), settings, storedKey ?? new NoFeegowKey(), clock, logger);
        _method = options.Value.Method;
    }

    /// <summary>One page of all contracts; one beyond the last is empty.</summary>
    /// <param name="page">Number, from 1.</param>
    /// <param name="cancellationToken">Ends the call, waits between attempts included.</param>
    public Task<Answer<ContractPage>> ReadPageAsync(int page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        var request = _method == BenefitMethod.Get
            ? new FeegowRequest<ContractPage>(Path, Text($"?page={page}&perPage={PageSize}"), Parse)
            : new FeegowRequest<ContractPage>(
                Path, "", Parse, Body: Encoding.UTF8.GetBytes(Text($"{{\"page\":{page},\"perPage\":{PageSize}}}")));
        return _api.GetAsync(request, cancellationToken);
    }

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _http.Dispose();

    private static Answer<ContractPage> Parse(ReadOnlySpan<byte> body, FeegowFailures failures) =>
        ContractPageReader.Read(body, failures);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static FeegowOptions SettingsOf(BenefitOptions options, FeegowOptions feegow) => new()
    {
        ApiBaseUrl = options.BaseUrl,
        AddressSetting = BenefitOptions.BaseUrlSetting,
        AccessToken = feegow.AccessToken,
        RequestTimeout = feegow.RequestTimeout,
        ConnectTimeout = feegow.ConnectTimeout,
        RetryAfterCap = feegow.RetryAfterCap,
        Attempts = options.Attempts,
        BaseDelay = feegow.BaseDelay,
        MaxDelay = feegow.MaxDelay,
        MaxResponseBytes = options.MaxPageBytes,
        Jitter = feegow.Jitter,
    };
}
