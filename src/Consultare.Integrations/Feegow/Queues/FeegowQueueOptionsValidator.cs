using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow.Queues;

/// <summary>Refuses settings of the queues that cannot work, in a sentence that says what to change.</summary>
internal sealed partial class FeegowQueueOptionsValidator : IValidateOptions<FeegowQueueOptions>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, FeegowQueueOptions options)
    {
        var problems = new List<string>();
        CheckAddress(options.CoreBaseUrl, problems);
        Check(problems, nameof(options.RequestTimeout), options.RequestTimeout, Second, 2 * Minute);
        Check(problems, nameof(options.ConnectTimeout), options.ConnectTimeout, Second / 10, Minute);
        Check(problems, nameof(options.RetryAfterCap), options.RetryAfterCap, TimeSpan.Zero, 60 * Minute);
        Check(problems, nameof(options.BaseDelay), options.BaseDelay, Second / 1000, Minute);
        Check(problems, nameof(options.MaxDelay), options.MaxDelay, options.BaseDelay, Minute);
        Check(problems, nameof(options.Attempts), options.Attempts, 1, 5);
        Check(problems, nameof(options.MaxResponseBytes), options.MaxResponseBytes, 1024, 64L * 1024 * 1024);
        Check(problems, nameof(options.MaxPatients), options.MaxPatients, 1, 1_000);
        if (!AttributeName().IsMatch(options.UnitAttribute))
        {
            problems.Add($"FeegowQueues:{nameof(options.UnitAttribute)} must be the name of an HTML attribute.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex AttributeName();

    private static void CheckAddress(Uri address, List<string> problems)
    {
        var isWeb = address.IsAbsoluteUri && address.Scheme is "http" or "https";
        if (!isWeb || address.Query.Length > 0 || address.UserInfo.Length > 0)
        {
            problems.Add($"{FeegowQueueOptions.CoreBaseUrlSetting} must be an absolute http or https address without "
                + "query or user, such as https://core.feegow.com.");
        }
    }

    private static void Check<T>(List<string> problems, string setting, T value, T lowest, T highest)
        where T : IComparable<T>
    {
        if (value.CompareTo(lowest) < 0 || value.CompareTo(highest) > 0)
        {
            problems.Add($"FeegowQueues:{setting} is {value}; it must be between {lowest} and {highest}.");
        }
    }
}
