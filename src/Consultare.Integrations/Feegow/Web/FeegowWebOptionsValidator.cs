using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>Refuses addresses of the pages that cannot work, naming the setting.</summary>
internal sealed class FeegowWebOptionsValidator : IValidateOptions<FeegowWebOptions>
{
    public ValidateOptionsResult Validate(string? name, FeegowWebOptions options)
    {
        var problems = new List<string>();
        Check(FeegowWebOptions.WebBaseUrlSetting, options.WebBaseUrl, problems);
        Check(FeegowWebOptions.CoreBaseUrlSetting, options.CoreBaseUrl, problems);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Check(string setting, Uri address, List<string> problems)
    {
        var isWeb = address.IsAbsoluteUri && address.Scheme is "http" or "https";
        if (!isWeb || address.Query.Length > 0 || address.UserInfo.Length > 0)
        {
            problems.Add($"{setting} must be an absolute http or https address without query or user, such as https://app4.feegow.com.");
        }
    }
}
