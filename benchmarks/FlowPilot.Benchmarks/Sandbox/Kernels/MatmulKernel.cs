namespace FlowPilot.Benchmarks.Sandbox.Kernels;

/// <summary>The product of two matrices of 300 by 300, as in <c>matmul.c</c>.</summary>
internal sealed class MatmulKernel : IManagedKernel
{
    private const int Size = 300;

    private readonly double[] _left = new double[Size * Size];
    private readonly double[] _right = new double[Size * Size];
    private readonly double[] _product = new double[Size * Size];

    /// <summary>Fills the matrices.</summary>
    public MatmulKernel()
    {
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < Size; j++)
            {
                _left[(i * Size) + j] = ((i * 7) + (j * 3)) % 11;
                _right[(i * Size) + j] = ((i * 5) + (j * 2)) % 13;
            }
        }
    }

    /// <inheritdoc/>
    public int Run()
    {
        for (int i = 0; i < Size; i++)
        {
            Span<double> row = _product.AsSpan(i * Size, Size);
            row.Clear();
            for (int k = 0; k < Size; k++)
            {
                double factor = _left[(i * Size) + k];
                ReadOnlySpan<double> right = _right.AsSpan(k * Size, Size);
                for (int j = 0; j < row.Length; j++)
                {
                    row[j] += factor * right[j];
                }
            }
        }

        double sum = 0;
        for (int i = 0; i < Size; i++)
        {
            sum += _product[(i * Size) + (i * 37 % Size)];
        }

        return (int)sum;
    }
}
