using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Clinia;

/// <summary>Refuses settings that cannot work at start, naming the setting and never a secret.</summary>
internal sealed class CliniaOptionsValidator : IValidateOptions<CliniaOptions>
{
    public ValidateOptionsResult Validate(string? name, CliniaOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(CliniaOptions options)
    {
        var isWeb = options.BaseUrl.IsAbsoluteUri && options.BaseUrl.Scheme is "http" or "https";
        if (!isWeb || options.BaseUrl.Query.Length > 0 || options.BaseUrl.UserInfo.Length > 0)
        {
            yield return $"{CliniaOptions.BaseUrlSetting} must be an absolute http or https address without query or user, "
                + "such as https://dashboard.clinia.io.";
        }

        if (options.Cookie.Any(character => character is < ' ' or > '~'))
        {
            yield return $"{CliniaOptions.CookieSetting} holds a line break or another character that a header cannot carry; copy it again.";
        }

        if (options.GroupsProblem is { } problem)
        {
            yield return $"{CliniaOptions.GroupsSetting} must be id=label parted by semicolons; {problem}.";
        }

        if (options.RequestTimeout < TimeSpan.FromSeconds(1) || options.RequestTimeout > TimeSpan.FromMinutes(5) || options.Attempts is < 1 or > 10)
        {
            yield return "Clinia:RequestTimeout must be from 1 second to 5 minutes, Clinia:Attempts from 1 to 10.";
        }
    }
}
