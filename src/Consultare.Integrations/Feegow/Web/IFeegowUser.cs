using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>
/// The user of Feegow's pages a job works as. Its name and password are given to a login only, so that nobody signs in
/// without the user's word: two logins of one user are never close together (hub-integrations 4.5).
/// </summary>
public interface IFeegowUser
{
    /// <summary>Waits until the user may sign in and does it; Busy when that takes longer than the job can wait.</summary>
    /// <param name="signIn">The login; it is over when its task is.</param>
    /// <param name="cancellationToken">Ends the wait and the login.</param>
    Task<Answer<T>> SignInAsync<T>(
        Func<FeegowCredentials, CancellationToken, Task<Answer<T>>> signIn, CancellationToken cancellationToken);
}
