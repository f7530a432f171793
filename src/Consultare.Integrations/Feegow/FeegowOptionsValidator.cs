using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow;

/// <summary>Refuses settings that cannot work at start, in a sentence that says what to change and never the key.</summary>
internal sealed class FeegowOptionsValidator : IValidateOptions<FeegowOptions>
{
    private const long SmallestBody = 1024;
    private const long LargestBody = 512L * 1024 * 1024;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, FeegowOptions options)
    {
        var problems = new List<string>();
        CheckAddress(options, problems);
        CheckKey(options, problems);
        CheckLimits(options, problems);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void CheckAddress(FeegowOptions options, List<string> problems)
    {
        var isWeb = options.ApiBaseUrl.IsAbsoluteUri && options.ApiBaseUrl.Scheme is "http" or "https";
        if (!isWeb || options.ApiBaseUrl.Query.Length > 0 || options.ApiBaseUrl.UserInfo.Length > 0)
        {
            problems.Add($"{FeegowOptions.ApiBaseUrlSetting} must be an absolute http or https address without query "
                + "or user, such as https://api.feegow.com/v1/api.");
        }
    }

    private static void CheckKey(FeegowOptions options, List<string> problems)
    {
        if (options.AccessToken.Any(character => character is <= ' ' or > '~'))
        {
            problems.Add($"{FeegowOptions.AccessTokenSetting} holds a space, a line break or another character that a "
                + "header cannot carry; copy the key again.");
        }
    }

    private static void CheckLimits(FeegowOptions options, List<string> problems)
    {
        Check(problems, nameof(options.RequestTimeout), options.RequestTimeout, Second, 10 * Minute);
        Check(problems, nameof(options.ConnectTimeout), options.ConnectTimeout, Second / 10, Minute);
        Check(problems, nameof(options.RetryAfterCap), options.RetryAfterCap, TimeSpan.Zero, 60 * Minute);
        Check(problems, nameof(options.BaseDelay), options.BaseDelay, Second / 1000, Minute);
        Check(problems, nameof(options.MaxDelay), options.MaxDelay, options.BaseDelay, 10 * Minute);
        Check(problems, nameof(options.Attempts), options.Attempts, 1, 10);
        Check(problems, nameof(options.MaxResponseBytes), options.MaxResponseBytes, SmallestBody, LargestBody);
    }

    private static void Check<T>(List<string> problems, string setting, T value, T lowest, T highest)
        where T : IComparable<T>
    {
        if (value.CompareTo(lowest) < 0 || value.CompareTo(highest) > 0)
        {
            problems.Add($"Feegow:{setting} is {value}; it must be between {lowest} and {highest}.");
        }
    }
}
